package io.sunledger.progress;

import io.sunledger.progress.domain.Report;
import io.sunledger.security.NodeKind;
import io.sunledger.security.NodeSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reports by id. */
@ApplicationScoped
class ReportNodes implements NodeSource {
    private final Reports reports;

    ReportNodes(Reports reports) {
        this.reports = reports;
    }

    @Override
    public List<NodeKind> kinds() {
        return List.of(NodeKind.one(Report.class, reports::find));
    }
}
