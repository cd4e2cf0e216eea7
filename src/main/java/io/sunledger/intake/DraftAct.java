package io.sunledger.intake;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.sunledger.kernel.Refused;

/**
 * What a clerk may do to a draft: a closed set. Each act is a value that makes a new content of the old one, is kept as a decision,
 * and is sent as JSON with its name in {@code act}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "act")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SettleDoubts.class, name = "settleDoubts"),
    @JsonSubTypes.Type(value = CorrectHead.class, name = "correctHead"),
    @JsonSubTypes.Type(value = CorrectItem.class, name = "correctItem"),
    @JsonSubTypes.Type(value = CorrectTask.class, name = "correctTask"),
    @JsonSubTypes.Type(value = SplitTask.class, name = "splitTask"),
    @JsonSubTypes.Type(value = MergeTasks.class, name = "mergeTasks"),
    @JsonSubTypes.Type(value = AddItem.class, name = "addItem"),
    @JsonSubTypes.Type(value = AddTask.class, name = "addTask"),
    @JsonSubTypes.Type(value = RemoveTask.class, name = "removeTask"),
    @JsonSubTypes.Type(value = DecideRestatements.class, name = "decideRestatements"),
    @JsonSubTypes.Type(value = NameUnit.class, name = "nameUnit"),
    @JsonSubTypes.Type(value = SetReportingPeriods.class, name = "setReportingPeriods"),
    @JsonSubTypes.Type(value = SetDefaultAssignments.class, name = "setDefaultAssignments")
})
public sealed interface DraftAct
        permits SettleDoubts,
                CorrectHead,
                CorrectItem,
                CorrectTask,
                SplitTask,
                MergeTasks,
                AddItem,
                AddTask,
                RemoveTask,
                DecideRestatements,
                NameUnit,
                SetReportingPeriods,
                SetDefaultAssignments {
    /**
     * The content after the act.
     *
     * @throws Refused draft.task.notFound, draft.item.notFound, draft.doubt.notFound, draft.restatement.notFound and what each
     *     act says
     */
    DraftContent apply(DraftContent content);

    /** The act's name, as it is sent. */
    static String nameOf(DraftAct act) {
        var type = act.getClass().getSimpleName();
        return Character.toLowerCase(type.charAt(0)) + type.substring(1);
    }
}
