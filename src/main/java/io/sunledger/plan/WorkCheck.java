package io.sunledger.plan;

import io.sunledger.kernel.Assignee;
import io.sunledger.kernel.Breach;
import io.sunledger.plan.PlanContent.Work;
import java.util.ArrayList;
import java.util.List;

/** Whether a task says what a task can say: everything that is wrong with it, each with its place. */
public final class WorkCheck {
    private final String path;
    private final List<Breach> breaches = new ArrayList<>();

    private WorkCheck(String path) {
        this.path = path;
    }

    /**
     * @param path where the task stands in the request, a JSON pointer (RFC 6901)
     * @return breaches of the codes task.noText, task.assignee, task.frequency, task.timeLimit, task.target
     */
    public static List<Breach> of(String path, Work work) {
        var check = new WorkCheck(path);
        if (work.text().isBlank()) {
            check.breach("/text", "task.noText");
        }
        check.assignees(work.assignments());
        check.facts(work);
        return List.copyOf(check.breaches);
    }

    /** The same for who owes a task alone. */
    public static List<Breach> of(String path, List<Assignee> assignees) {
        var check = new WorkCheck(path);
        check.assignees(assignees);
        return List.copyOf(check.breaches);
    }

    private void assignees(List<Assignee> assignees) {
        for (var i = 0; i < assignees.size(); i++) {
            var assignee = assignees.get(i);
            if ((assignee.unit() == null) == (assignee.group() == null)) {
                breach("/assignments/" + i, "task.assignee", assignee.name());
            }
        }
    }

    private void facts(Work work) {
        for (var i = 0; i < work.frequencies().size(); i++) {
            var frequency = work.frequencies().get(i);
            if (frequency.atLeast() < 1) {
                breach("/frequencies/" + i, "task.frequency", frequency.text());
            }
        }
        for (var i = 0; i < work.timeLimits().size(); i++) {
            var limit = work.timeLimits().get(i);
            if (limit.amount().signum() <= 0) {
                breach("/timeLimits/" + i, "task.timeLimit", limit.text());
            }
        }
        for (var i = 0; i < work.targets().size(); i++) {
            var target = work.targets().get(i);
            if ((target.atLeast() == null) == (target.atMost() == null)) {
                breach("/targets/" + i, "task.target", target.text());
            }
        }
    }

    private void breach(String place, String code, Object... facts) {
        breaches.add(Breach.at(path + place, code, facts));
    }
}
