package io.sunledger.unit;

import io.sunledger.kernel.UnitKind;
import io.sunledger.platform.graphql.Node;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A group (如「各区县政府」): what documents call by one name and means several units.
 *
 * @param kinds its rule: units of these kinds; none: by list only
 * @param parentId its rule: only units right below this one
 */
@Name("UnitGroup")
public record GroupView(
        @Id @NonNull UUID id,
        @NonNull String name,
        @NonNull List<@NonNull String> aliases,
        @NonNull List<@NonNull UnitKind> kinds,
        @Id @Nullable UUID parentId,
        @NonNull List<@NonNull GroupEntryView> entries,
        int version)
        implements Node {
    public GroupView {
        aliases = List.copyOf(aliases);
        kinds = List.copyOf(kinds);
        entries = List.copyOf(entries);
    }

    @Override
    @Id
    @NonNull
    public UUID getId() {
        return id;
    }
}
