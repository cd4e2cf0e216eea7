package io.sunledger.platform.graphql;

import io.sunledger.kernel.Refused;
import io.sunledger.platform.graphql.documents.AnswerDesk;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One request's turn: it waits to be let in, runs, and gives its place back when it has been answered. A caller who hangs up
 * while the query runs does not give its place back early: the query still runs.
 */
final class Turn implements Admission.Entrant {
    private static final String KEY = "sunledger.turn";
    private static final int RETRY_SECONDS = 1;

    private final RoutingContext request;
    private final Admission admission;
    private final GraphQlConfig.Admission config;
    private final Handler<RoutingContext> work;
    private final Context context;
    private final AtomicBoolean answered = new AtomicBoolean();
    private long timer = -1;
    private Admission.@Nullable Place place;

    Turn(RoutingContext request, Admission admission, GraphQlConfig.Admission config, Handler<RoutingContext> work) {
        this.request = request;
        this.admission = admission;
        this.config = config;
        this.work = work;
        this.context = Vertx.currentContext();
        request.put(KEY, this);
    }

    static Turn of(RoutingContext request) {
        return request.get(KEY);
    }

    /** Begins, waits or is refused. */
    void take() {
        timer = vertx().setTimer(config.patience().toMillis(), id -> {
            if (admission.withdraw(this)) {
                busy();
            }
        });
        if (!admission.enter(this)) {
            vertx().cancelTimer(timer);
            busy();
        }
    }

    @Override
    public void begin(Admission.Place place) {
        if (Vertx.currentContext() == context) {
            run(place);
        } else {
            context.runOnContext(ignored -> run(place));
        }
    }

    @Override
    public boolean isGone() {
        var gone = request.response().closed();
        if (gone) {
            AnswerDesk.end(request);
        }
        return gone;
    }

    /** Gives the answer, unless one was given, and then gives the place back. */
    void answer(Runnable answer) {
        if (!answered.compareAndSet(false, true)) {
            return;
        }
        vertx().cancelTimer(timer);
        try {
            answer.run();
        } finally {
            AnswerDesk.end(request);
            if (place != null) {
                place.leave();
            }
        }
    }

    private void run(Admission.Place taken) {
        vertx().cancelTimer(timer);
        place = taken;
        timer = vertx().setTimer(config.longest().toMillis(), id -> tooLong());
        try {
            work.handle(request);
        } catch (RuntimeException e) {
            answer(() -> GraphQlAnswer.fail(request, e));
        }
    }

    private void busy() {
        admission.refuse();
        later(429, Refused.of(Refused.Kind.BUSY, "request.busy", RETRY_SECONDS));
        AnswerDesk.end(request);
    }

    private void tooLong() {
        answer(() -> later(503, new Refused("request.timeout", config.longest().toSeconds())));
    }

    private void later(int status, Refused refused) {
        request.response().putHeader("Retry-After", Integer.toString(RETRY_SECONDS));
        GraphQlAnswer.refuse(request, status, refused, Map.of("retryAfter", RETRY_SECONDS));
    }

    private Vertx vertx() {
        return request.vertx();
    }
}
