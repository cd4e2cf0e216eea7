package io.sunledger.intake.reading;

import io.sunledger.kernel.Role;
import java.util.List;

/** The units that hold one role in a task, in the order in which they are named; a role stands once in a task. */
public record DraftAssignment(Role role, List<NamedUnit> units) {
    public DraftAssignment {
        units = List.copyOf(units);
    }
}
