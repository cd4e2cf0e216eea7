package io.sunledger.duty;

import io.sunledger.duty.domain.Duty;
import io.sunledger.duty.domain.Extension;
import io.sunledger.security.NodeKind;
import io.sunledger.security.NodeSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Duties and extensions by id. */
@ApplicationScoped
class DutyNodes implements NodeSource {
    private final Duties duties;
    private final Extensions extensions;

    DutyNodes(Duties duties, Extensions extensions) {
        this.duties = duties;
        this.extensions = extensions;
    }

    @Override
    public List<NodeKind> kinds() {
        return List.of(NodeKind.several(Duty.class, duties::ofIds), NodeKind.one(Extension.class, extensions::find));
    }
}
