package io.sunledger.unit;

import io.sunledger.security.NodeKind;
import io.sunledger.security.NodeSource;
import io.sunledger.unit.domain.Unit;
import io.sunledger.unit.domain.UnitGroup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Units and groups by id. */
@ApplicationScoped
class UnitNodes implements NodeSource {
    private final Units units;
    private final Groups groups;

    UnitNodes(Units units, Groups groups) {
        this.units = units;
        this.groups = groups;
    }

    @Override
    public List<NodeKind> kinds() {
        return List.of(NodeKind.several(Unit.class, units::ofIds), NodeKind.several(UnitGroup.class, groups::ofIds));
    }
}
