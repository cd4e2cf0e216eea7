package io.sunledger.platform.rest;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Refused;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A refusal because the thing has changed, together with the thing as it is now. */
public final class Stale extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refused refused;
    private final transient @Nullable Object present;

    private Stale(Refused refused, @Nullable Object present) {
        super(refused.getMessage(), refused, false, false);
        this.refused = refused;
        this.present = present;
    }

    /**
     * The answer; where it is a stale refusal, with the present state.
     *
     * @param present reads the thing as it is now
     */
    public static <V, P> Uni<V> telling(Uni<V> answer, Supplier<Uni<@Nullable P>> present) {
        return answer.onFailure(Stale::isStale)
                .recoverWithUni(failure -> present.get().map(now -> {
                    throw new Stale((Refused) failure, now);
                }));
    }

    private static boolean isStale(Throwable failure) {
        return failure instanceof Refused refused && refused.kind() == Refused.Kind.STALE;
    }

    Refused refused() {
        return refused;
    }

    @Nullable
    Object present() {
        return present;
    }
}
