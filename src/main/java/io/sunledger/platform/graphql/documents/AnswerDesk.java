package io.sunledger.platform.graphql.documents;

import io.sunledger.kernel.Refused;
import io.sunledger.platform.Language;
import io.sunledger.platform.Today;
import io.sunledger.platform.changes.ChangeNotices;
import io.sunledger.platform.changes.ReadAfter;
import io.sunledger.platform.rate.RateLimit;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers what trusted documents ask: from memory where that is what would be answered now, else has it made, once for all who ask
 * the same at the same time. Nobody is given an answer that was begun before a change that this node has heard of, or that the
 * caller says it has made.
 */
@ApplicationScoped
public class AnswerDesk {
    private static final String MAKING = "sunledger.making";

    private final AnswerMemory memory;
    private final AskedUrls urls;
    private final Freshness freshness;
    private final ChangeNotices notices;
    private final AnswerWriter writer;
    private final RateLimit rates;
    private final Clock clock;
    private final ConcurrentMap<AnswerKey, Making> underWay = new ConcurrentHashMap<>();

    /** Documents whose answers were seen to depend on the account: nobody else waits for those. */
    private final Set<String> ofAccounts = ConcurrentHashMap.newKeySet();

    AnswerDesk(
            AnswerMemory memory,
            AskedUrls urls,
            Freshness freshness,
            ChangeNotices notices,
            AnswerWriter writer,
            RateLimit rates,
            Clock clock) {
        this.memory = memory;
        this.urls = urls;
        this.freshness = freshness;
        this.notices = notices;
        this.writer = writer;
        this.rates = rates;
        this.clock = clock;
    }

    /**
     * A question to a trusted document that changes nothing.
     *
     * @param operation which of its operations; null for the only one
     */
    public record Question(
            TrustedDocument document,
            @Nullable String operation,
            @Nullable JsonObject variables,
            Caller caller,
            ReadAfter after) {}

    /**
     * Answers from memory without asking anybody who it is that asks, or refuses who has asked too much; false where it cannot
     * be answered so.
     *
     * @param callers who is remembered
     * @param type says the answer's type, or null where there is none that the caller takes
     */
    public boolean answersAtOnce(
            RoutingContext request, Callers callers, Function<RoutingContext, @Nullable String> type) {
        var asked = urls.find(request);
        if (asked == null || !freshness.isSure()) {
            return false;
        }
        var caller = callers.remembered(request);
        if (caller == null || wantsItMade(request, caller)) {
            return false;
        }
        var known = memory.find(asked, Language.of(request), caller);
        var written = known == null ? null : type.apply(request);
        if (known == null || written == null) {
            return false;
        }
        if (rates.admits(request, caller.account(), caller.roles())) {
            request.response().putHeader("content-type", written);
            writer.writeAtOnce(request, known, caller.isNobody());
        }
        return true;
    }

    /** Answers from memory or together with others; else runs {@code execute}, in which {@link #made} is to tell what came of it. */
    public void answer(RoutingContext request, Question question, Runnable execute) {
        var asked = Asked.of(question.document(), question.operation(), question.variables());
        urls.remember(request, question.document(), asked);
        var begun = new Making.Begun(freshness.mark(), Today.by(clock));
        var making = new Making(asked, Language.of(request), question.caller(), begun);
        if (!question.after().isHeard(notices) || isNoCache(request, question.caller()) || !freshness.isSure()) {
            make(request, making, execute);
            return;
        }
        var known = memory.find(asked, making.language(), making.caller());
        if (known != null) {
            writer.write(request, known, making.caller().isNobody(), Origin.MEMORY);
        } else if (!waitsForAnother(request, making, execute)) {
            make(request, making, execute);
        }
    }

    /** What the request has made; null where it makes nothing that others could be given. */
    public static @Nullable Making making(RoutingContext request) {
        return request.get(MAKING);
    }

    /** Sends what was made without an error, and keeps it; false where there is nothing to keep. */
    public boolean made(RoutingContext request, byte[] octets) {
        var making = making(request);
        var answer = making == null ? null : memory.keep(making, octets);
        if (making == null || answer == null) {
            return false;
        }
        if (making.isOfAccount()) {
            ofAccounts.add(making.asked().document());
        }
        making.made(answer);
        writer.write(request, answer, making.caller().isNobody(), Origin.MADE);
        return true;
    }

    /** Nothing more comes of it; who waits goes on. */
    public static void end(RoutingContext request) {
        var making = making(request);
        if (making != null) {
            making.end();
        }
    }

    private static void make(RoutingContext request, Making making, Runnable execute) {
        request.put(MAKING, making);
        execute.run();
    }

    private boolean waitsForAnother(RoutingContext request, Making making, Runnable execute) {
        var key = ofAccounts.contains(making.asked().document())
                ? AnswerKey.own(making.asked(), making.language(), making.caller())
                : AnswerKey.shared(making.asked(), making.language(), making.caller());
        making.whenEnded(() -> underWay.remove(key, making));
        var other = underWay.putIfAbsent(key, making);
        if (other == null) {
            return false;
        }
        var isOld = !freshness.isQuietSince(other.mark(), making.caller().government())
                || !other.day().equals(making.day());
        if (isOld || !other.await(answer -> take(request, new Shared(other, answer), making, execute))) {
            underWay.replace(key, other, making);
            return false;
        }
        return true;
    }

    /** What another request has made, where something came of it. */
    private record Shared(Making by, @Nullable Answer answer) {
        boolean isFor(Caller caller) {
            return !by.isOfAccount() || by.caller().account().equals(caller.account());
        }
    }

    private void take(RoutingContext request, Shared shared, Making making, Runnable execute) {
        var answer = shared.answer();
        if (answer != null && shared.isFor(making.caller())) {
            writer.write(request, answer, making.caller().isNobody(), Origin.SHARED);
        } else {
            make(request, making, execute);
        }
    }

    private boolean wantsItMade(RoutingContext request, Caller caller) {
        var after = request.request().getHeader(ReadAfter.HEADER);
        try {
            return after != null && !ReadAfter.parse(after).isHeard(notices) || isNoCache(request, caller);
        } catch (Refused refused) {
            return true;
        }
    }

    // who has not logged in takes what others have been given, or could make us work
    private static boolean isNoCache(RoutingContext request, Caller caller) {
        return !caller.isNobody() && AnswerWriter.isNoCache(request);
    }

    AnswerMemory memory() {
        return memory;
    }
}
