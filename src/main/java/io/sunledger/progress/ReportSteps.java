package io.sunledger.progress;

import io.smallrye.mutiny.Uni;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.ReportMove;
import io.sunledger.progress.domain.Report;
import io.sunledger.progress.domain.ReportStep;
import io.sunledger.progress.store.ReportStore;
import io.sunledger.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Makes one step of one report whose duty is held, keeps it and tells it. */
@ApplicationScoped
class ReportSteps {
    private final ReportStore store;
    private final EventLog log;
    private final Clock clock;

    ReportSteps(ReportStore store, EventLog log, Clock clock) {
        this.store = store;
        this.log = log;
        this.clock = clock;
    }

    /** Who may make it; whose report it is, the duty's scope says. */
    static Permission permission(ReportMove move) {
        return switch (move) {
            case SAVE, SUBMIT, WITHDRAW -> Permission.REPORT;
            case APPROVE, SEND_BACK -> Permission.APPROVE;
            case ACCEPT, RETURN -> Permission.REVIEW;
        };
    }

    Uni<Void> make(ReportMove move, Report report, Actor actor, @Nullable String reason) {
        var made = new ReportStep.Made(move, actor, clock.instant(), reason);
        return store.handsIn(report)
                .map(hands -> report.step(made, hands))
                .chain(store::keep)
                .chain(() -> log.append(actor, ReportAct.of(move), report.id(), reason));
    }
}
