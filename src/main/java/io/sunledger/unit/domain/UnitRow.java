package io.sunledger.unit.domain;

import io.sunledger.kernel.UnitKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a registry says of a unit. An empty cell says nothing: what is known stays.
 *
 * @param row the line's number
 * @param parent the parent's code
 */
public record UnitRow(
        int row,
        String code,
        String name,
        UnitKind kind,
        @Nullable String parent,
        List<String> shortNames,
        List<String> aliases,
        Days existence,
        List<UnitLiaison.Person> liaisons) {}
