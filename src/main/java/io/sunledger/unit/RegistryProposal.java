package io.sunledger.unit;

import io.sunledger.kernel.UnitKind;
import io.sunledger.unit.domain.Proposal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A registry as the names in a document suggest it; nothing of it is kept.
 *
 * @param csv the units as a sheet to look through, correct, and import
 */
public record RegistryProposal(
        @NonNull List<@NonNull ProposedUnit> units,
        @NonNull List<@NonNull ProposedGroup> groups,
        @NonNull String csv) {
    public RegistryProposal {
        units = List.copyOf(units);
        groups = List.copyOf(groups);
    }

    /** @param kind a guess */
    public record ProposedUnit(
            @NonNull String code,
            @NonNull String name,
            @NonNull UnitKind kind,
            @NonNull List<@NonNull String> aliases) {}

    /** @param kinds whose units are its members; a guess, none where there is none */
    public record ProposedGroup(
            @NonNull String name,
            @NonNull List<@NonNull String> aliases,
            @NonNull List<@NonNull UnitKind> kinds) {}

    static RegistryProposal of(Proposal proposal) {
        var units = IntStream.range(0, proposal.units().size())
                .mapToObj(i -> unit("u%03d".formatted(i + 1), proposal.units().get(i)))
                .toList();
        var groups = proposal.groups().stream()
                .map(group -> new ProposedGroup(
                        group.name(),
                        group.others(),
                        group.kinds().stream().sorted().toList()))
                .toList();
        return new RegistryProposal(units, groups, csv(units));
    }

    private static ProposedUnit unit(String code, Proposal.Proposed proposed) {
        return new ProposedUnit(
                code, proposed.name(), proposed.kinds().iterator().next(), proposed.others());
    }

    private static String csv(List<ProposedUnit> units) {
        return units.stream()
                .map(unit -> String.join(
                        ",",
                        quoted(unit.code()),
                        quoted(unit.name()),
                        unit.kind().name(),
                        quoted(String.join(";", unit.aliases()))))
                .collect(Collectors.joining("\r\n", "code,name,kind,aliases\r\n", "\r\n"));
    }

    // quoted always: a name may hold a comma (RFC 4180)
    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
