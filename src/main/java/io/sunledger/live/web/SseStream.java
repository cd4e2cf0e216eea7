package io.sunledger.live.web;

import io.sunledger.live.Listener;
import io.sunledger.live.News;
import io.sunledger.live.domain.Topic;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One listener's stream of server-sent events (HTML Living Standard, 9.2). */
final class SseStream implements Listener {
    /** Unread bytes from which on a listener is behind. */
    private static final int MOST_UNREAD = 32_000;

    /** So many signs of life in a row that cannot be sent, and the line is cut. */
    private static final int PATIENCE = 3;

    private static final Buffer RESET = Buffer.buffer("event: reset\ndata: {}\n\n");
    private static final Buffer BYE = Buffer.buffer("event: bye\ndata: {}\n\n");

    private final HttpServerResponse response;
    private final HttpConnection connection;
    private final Context context;
    private final Duration retry;

    // what follows is touched on the stream's own event loop alone
    private boolean begun;
    private boolean behind;
    private int unheard;
    private @Nullable Runnable end;

    SseStream(RoutingContext request, Duration retry) {
        this.response = request.response();
        this.connection = request.request().connection();
        this.context = Vertx.currentContext();
        this.retry = retry;
        response.closeHandler(closed -> context.runOnContext(now -> detach()));
        response.exceptionHandler(failure -> context.runOnContext(now -> detach()));
    }

    /** @param given what ends the listening */
    void endWith(Runnable given) {
        context.runOnContext(now -> {
            end = given;
            if (response.closed()) {
                detach();
            }
        });
    }

    @Override
    public void begin(String position) {
        send(Buffer.buffer("retry: " + retry.toMillis() + "\nid: " + position + "\nevent: ready\ndata: {}\n\n"));
    }

    @Override
    public void hear(News news) {
        send(news.once(Buffer.class, SseStream::frame));
    }

    @Override
    public void reset(String position) {
        send(RESET);
    }

    /** A comment, and where to go on: an event without data only moves the id. */
    @Override
    public void alive(String position) {
        var sign = Buffer.buffer(":\nid: " + position + "\n\n");
        context.runOnContext(now -> {
            if (behind && ++unheard >= PATIENCE) {
                connection.close();
            } else {
                write(sign);
            }
        });
    }

    @Override
    public void end() {
        context.runOnContext(now -> {
            write(BYE);
            if (!response.ended() && !response.closed()) {
                response.end();
            }
        });
    }

    private void send(Buffer frame) {
        context.runOnContext(now -> write(frame));
    }

    private void write(Buffer frame) {
        if (response.closed() || response.ended() || behind) {
            return;
        }
        if (!begun) {
            begun = true;
            head();
        }
        if (response.writeQueueFull()) {
            behind = true;
            response.drainHandler(drained -> catchUp());
        } else {
            response.write(frame);
        }
    }

    /** It reads again, and has missed something. */
    private void catchUp() {
        behind = false;
        unheard = 0;
        response.drainHandler(null);
        write(RESET);
    }

    private void head() {
        response.setChunked(true);
        response.setWriteQueueMaxSize(MOST_UNREAD);
        response.putHeader("Content-Type", "text/event-stream;charset=UTF-8");
        response.putHeader("Cache-Control", "no-store");
        // neither compress nor gather on the way
        response.putHeader("Content-Encoding", "identity");
        response.putHeader("X-Accel-Buffering", "no");
    }

    private void detach() {
        var given = end;
        end = null;
        if (given != null) {
            given.run();
        }
    }

    private static Buffer frame(News news) {
        var duties = news.duties();
        var data = new StringBuilder("{\"topic\":\"").append(news.topic()).append('"');
        if (duties != null && news.topic().kind() == Topic.Kind.DUTIES) {
            data.append(
                    duties.stream().map(id -> "\"" + id + '"').collect(Collectors.joining(",", ",\"dutyIds\":[", "]")));
        }
        if (news.topic().plan() != null) {
            data.append(",\"planId\":\"").append(news.topic().plan()).append('"');
        }
        var kind = news.topic().kind().name().toLowerCase(Locale.ROOT);
        return Buffer.buffer("id: " + news.position() + "\nevent: " + kind + "\ndata: " + data + "}\n\n");
    }
}
