package io.sunledger.platform.graphql;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns what a door answers to a command into a mutation's payload: the changed thing, or why not. */
@ApplicationScoped
public class Payloads {
    private final Language language;

    Payloads(Language language) {
        this.language = language;
    }

    /** The payload of a command that makes something. */
    public <V, P> Uni<P> of(Uni<V> answer, BiFunction<@Nullable V, List<UserError>, P> payload) {
        return of(answer, payload, () -> Uni.createFrom().nullItem());
    }

    /**
     * The payload of a command that changes something; a conflict is told together with the present state.
     *
     * @param present reads the thing as it is now
     */
    public <V, P> Uni<P> of(
            Uni<V> answer, BiFunction<@Nullable V, List<UserError>, P> payload, Supplier<Uni<@Nullable V>> present) {
        return answer.map(changed -> payload.apply(changed, List.of()))
                .onFailure(OptimisticLockException.class)
                .transform(lost -> Refused.of(Refused.Kind.STALE, "version.overtaken"))
                .onFailure(Payloads::isForTheUser)
                .recoverWithUni(failure -> refusal((Refused) failure, payload, present));
    }

    private <V, P> Uni<P> refusal(
            Refused refused, BiFunction<@Nullable V, List<UserError>, P> payload, Supplier<Uni<@Nullable V>> present) {
        var errors = UserError.of(refused, language.ofCaller());
        return refused.kind() == Refused.Kind.STALE
                ? present.get().map(now -> payload.apply(now, errors))
                : Uni.createFrom().item(payload.apply(null, errors));
    }

    // who may not do a thing at all, or asks for too much, reads a GraphQL error like on every other field
    private static boolean isForTheUser(Throwable failure) {
        return failure instanceof Refused refused
                && switch (refused.kind()) {
                    case FORBIDDEN, BUSY, AWAY -> false;
                    case INVALID, NOT_FOUND, CONFLICT, STALE, UNCONDITIONAL, TOO_LARGE, UNSUPPORTED -> true;
                };
    }
}
