package io.sunledger.succession;

import io.sunledger.kernel.Breach;
import io.sunledger.kernel.Refused;
import io.sunledger.plan.TaskView;
import io.sunledger.succession.CarryOver.Wanted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whether duties can be carried over as is asked: everything that is in the way, each with its place. */
final class CarryCheck {
    private final CarryOver command;
    private final Scene scene;
    private final Map<UUID, Owed> earlier;
    private final List<Breach> breaches = new ArrayList<>();

    private CarryCheck(CarryOver command, Scene scene) {
        this.command = command;
        this.scene = scene;
        this.earlier = scene.earlierById();
    }

    /**
     * @throws Refused carryOver.refused with carryOver.noReason, carryOver.notLater, carryOver.due, carryOver.nothing, carryOver.noItem,
     *     carryOver.twice, carryOver.otherPlan, carryOver.unknownTask, carryOver.taskWithdrawn, duty.notFound, duty.withdrawn, duty.carried,
     *     duty.closed
     */
    static void check(CarryOver command, Scene scene) {
        var breaches = of(command, scene);
        if (!breaches.isEmpty()) {
            throw Refused.forAll("carryOver.refused", breaches);
        }
    }

    static List<Breach> of(CarryOver command, Scene scene) {
        var check = new CarryCheck(command, scene);
        check.whole();
        var seen = new HashSet<UUID>();
        for (var i = 0; i < command.duties().size(); i++) {
            var wanted = command.duties().get(i);
            var path = "/duties/" + i;
            if (!seen.add(wanted.duty())) {
                check.breaches.add(Breach.at(path, "carryOver.twice", wanted.duty()));
            } else {
                check.one(wanted, path);
            }
        }
        return List.copyOf(check.breaches);
    }

    private void whole() {
        if (command.reason().isBlank()) {
            breaches.add(Breach.at("/reason", "carryOver.noReason"));
        }
        if (scene.toYear() <= scene.fromYear()) {
            breaches.add(Breach.at("/toPlanId", "carryOver.notLater", scene.fromYear(), scene.toYear()));
        }
        var due = command.due();
        // what a plan takes over may be due early in the year after it
        if (due != null && (due.getYear() < scene.toYear() || due.getYear() > scene.toYear() + 1)) {
            breaches.add(Breach.at("/due", "carryOver.due", due, scene.toYear()));
        }
        if (command.duties().isEmpty()) {
            breaches.add(Breach.at("/duties", "carryOver.nothing"));
        }
        if (scene.items().isEmpty() && command.duties().stream().anyMatch(wanted -> wanted.task() == null)) {
            breaches.add(Breach.at("/toPlanId", "carryOver.noItem"));
        }
    }

    private void one(Wanted wanted, String path) {
        var owed = earlier.get(wanted.duty());
        if (owed == null) {
            breaches.add(Breach.at(path, "duty.notFound", wanted.duty()));
        } else if (!owed.plan().equals(command.fromPlan())) {
            breaches.add(Breach.at(path, "carryOver.otherPlan", wanted.duty()));
        } else {
            owed.ended(path).ifPresent(breaches::add);
            target(wanted, owed, path + "/taskId");
        }
    }

    private void target(Wanted wanted, Owed owed, String path) {
        var task = wanted.task();
        if (task == null) {
            return;
        }
        var found = scene.task(task);
        if (found.isEmpty()) {
            breaches.add(Breach.at(path, "carryOver.unknownTask", task));
        } else if (found.filter(TaskView::withdrawn).isPresent()) {
            breaches.add(Breach.at(path, "carryOver.taskWithdrawn", task));
        } else {
            // one that the plan withdrew is owed again once the plan names the unit
            scene.later(task, owed.unit())
                    .filter(there -> there.withdrawnAt() == null)
                    .flatMap(there -> there.ended(path))
                    .ifPresent(breaches::add);
        }
    }
}
