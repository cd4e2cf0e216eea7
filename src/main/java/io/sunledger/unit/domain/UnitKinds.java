package io.sunledger.unit.domain;

import io.sunledger.kernel.UnitKind;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** A set of kinds as one column: their names, sorted, with a space between. */
@Converter
public class UnitKinds implements AttributeConverter<Set<UnitKind>, String> {
    @Override
    public String convertToDatabaseColumn(Set<UnitKind> kinds) {
        return kinds.stream().sorted().map(UnitKind::name).collect(Collectors.joining(" "));
    }

    @Override
    public Set<UnitKind> convertToEntityAttribute(String column) {
        return Arrays.stream(column.split(" "))
                .filter(name -> !name.isEmpty())
                .map(UnitKind::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
