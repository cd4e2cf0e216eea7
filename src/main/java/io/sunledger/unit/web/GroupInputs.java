package io.sunledger.unit.web;

import static io.sunledger.platform.rest.Given.list;
import static io.sunledger.platform.rest.Given.required;

import io.sunledger.kernel.UnitKind;
import io.sunledger.unit.DefineGroup;
import io.sunledger.unit.GroupEntryView;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What the acts on groups take, over both protocols. */
public interface GroupInputs {
    @Input("GroupEntryInput")
    record GroupEntryInput(
            @Id @NonNull UUID unitId,
            boolean included,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        GroupEntryView entry() {
            return new GroupEntryView(required(unitId, "/entries/unitId"), included, from, to);
        }
    }

    @Input("DefineGroupInput")
    record DefineGroupInput(
            @NonNull String name,
            @Nullable List<String> aliases,
            @Nullable List<UnitKind> kinds,
            @Id @Nullable UUID parentId,
            @Nullable List<GroupEntryInput> entries,
            @Nullable String idempotencyKey) {
        DefineGroup command(@Nullable String key) {
            return new DefineGroup(
                    required(name, "/name"),
                    list(aliases),
                    list(kinds),
                    parentId,
                    list(entries).stream().map(GroupEntryInput::entry).toList(),
                    key);
        }
    }

    @Input("RedefineGroupInput")
    record RedefineGroupInput(
            @Id @NonNull UUID groupId,
            int expectedVersion,
            @NonNull DefineGroupInput definition) {}
}
