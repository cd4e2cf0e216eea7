package io.sunledger.intake.web;

import io.smallrye.graphql.api.OneOf;
import io.sunledger.intake.AddItem;
import io.sunledger.intake.AddTask;
import io.sunledger.intake.CorrectHead;
import io.sunledger.intake.CorrectItem;
import io.sunledger.intake.CorrectTask;
import io.sunledger.intake.DecideRestatements;
import io.sunledger.intake.DraftAct;
import io.sunledger.intake.MergeTasks;
import io.sunledger.intake.NameUnit;
import io.sunledger.intake.RemoveTask;
import io.sunledger.intake.SetDefaultAssignments;
import io.sunledger.intake.SetReportingPeriods;
import io.sunledger.intake.SettleDoubts;
import io.sunledger.intake.SplitTask;
import io.sunledger.kernel.Refused;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** One act on a draft: exactly one of the fields. */
@OneOf
@Input("DraftActInput")
public record ActInput(
        @Nullable SettleDoubts settleDoubts,
        @Nullable CorrectHead correctHead,
        @Nullable CorrectItem correctItem,
        @Nullable CorrectTask correctTask,
        @Nullable SplitTask splitTask,
        @Nullable MergeTasks mergeTasks,
        @Nullable AddItem addItem,
        @Nullable AddTask addTask,
        @Nullable RemoveTask removeTask,
        @Nullable DecideRestatements decideRestatements,
        @Nullable NameUnit nameUnit,
        @Nullable SetReportingPeriods setReportingPeriods,
        @Nullable SetDefaultAssignments setDefaultAssignments) {
    DraftAct act() {
        return Stream.<@Nullable DraftAct>of(
                        settleDoubts,
                        correctHead,
                        correctItem,
                        correctTask,
                        splitTask,
                        mergeTasks,
                        addItem,
                        addTask,
                        removeTask,
                        decideRestatements,
                        nameUnit,
                        setReportingPeriods,
                        setDefaultAssignments)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new Refused("draft.noActs"));
    }
}
