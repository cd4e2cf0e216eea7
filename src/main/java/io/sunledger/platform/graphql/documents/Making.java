package io.sunledger.platform.graphql.documents;

import io.sunledger.platform.Basis;
import io.vertx.core.Vertx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An answer that is being made, and who waits for it besides the one who asked first. */
public final class Making {
    private final Asked asked;
    private final Locale language;
    private final Caller caller;
    private final Begun begun;
    private final List<Consumer<@Nullable Answer>> waiting = new ArrayList<>();
    private volatile @Nullable Basis basis;
    private @Nullable Answer made;
    private boolean ended;
    private Runnable whenEnded = () -> {};

    Making(Asked asked, Locale language, Caller caller, Begun begun) {
        this.asked = asked;
        this.language = language;
        this.caller = caller;
        this.begun = begun;
    }

    /**
     * When it was begun.
     *
     * @param mark the number of the last change heard
     * @param day the clock's
     */
    record Begun(long mark, LocalDate day) {}

    /** Begins to note what it rests on; to be called in the request that executes it, before anything is read. */
    public void begin() {
        basis = Basis.lay();
    }

    Asked asked() {
        return asked;
    }

    Locale language() {
        return language;
    }

    Caller caller() {
        return caller;
    }

    long mark() {
        return begun.mark();
    }

    LocalDate day() {
        return begun.day();
    }

    @Nullable
    Basis basis() {
        return basis;
    }

    /** Whether its answer is for its caller's account alone. */
    boolean isOfAccount() {
        var laid = basis;
        return laid != null && laid.isOfAccount();
    }

    synchronized void whenEnded(Runnable act) {
        whenEnded = act;
    }

    /** What has come of it; {@link #end} hands it on. */
    synchronized void made(Answer answer) {
        made = answer;
    }

    /** Waits for it, on the present context; false where it has ended already. */
    synchronized boolean await(Consumer<@Nullable Answer> waiter) {
        if (ended) {
            return false;
        }
        var context = Vertx.currentContext();
        waiting.add(answer -> context.runOnContext(ignored -> waiter.accept(answer)));
        return true;
    }

    /** It is over: whoever waited gets the answer, or learns that there is none to share. */
    void end() {
        List<Consumer<@Nullable Answer>> all;
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
            all = List.copyOf(waiting);
        }
        whenEnded.run();
        all.forEach(waiter -> waiter.accept(made));
    }
}
