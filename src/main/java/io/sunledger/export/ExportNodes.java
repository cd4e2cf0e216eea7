package io.sunledger.export;

import io.sunledger.export.domain.ExportJob;
import io.sunledger.export.domain.ImportJob;
import io.sunledger.security.NodeKind;
import io.sunledger.security.NodeSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The actor's own jobs by id. */
@ApplicationScoped
class ExportNodes implements NodeSource {
    private final Exports exports;
    private final Imports imports;

    ExportNodes(Exports exports, Imports imports) {
        this.exports = exports;
        this.imports = imports;
    }

    @Override
    public List<NodeKind> kinds() {
        return List.of(NodeKind.one(ExportJob.class, exports::find), NodeKind.one(ImportJob.class, imports::find));
    }
}
