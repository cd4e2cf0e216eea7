package io.sunledger.platform.graphql.documents;

import com.github.benmanes.caffeine.cache.Cache;
import io.sunledger.platform.Basis;
import io.sunledger.platform.Memory;
import io.sunledger.platform.Things;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Answers to trusted documents, kept for as long as they are what would be answered now, within a bound of memory. */
@ApplicationScoped
class AnswerMemory {
    private final DocumentsConfig config;
    private final Freshness freshness;
    private final Things things;
    private final Clock clock;
    private final Cache<AnswerKey, Answer> kept;
    private final LongAdder evictions = new LongAdder();

    AnswerMemory(DocumentsConfig config, Freshness freshness, Things things, Clock clock) {
        this.config = config;
        this.freshness = freshness;
        this.things = things;
        this.clock = clock;
        this.kept = Memory.ofWeight(
                config.cacheBytes(), (key, answer) -> key.weight() + answer.weight(), evictions::increment);
    }

    /** What the caller would be answered now; null where it is not kept. Only where {@link Freshness#isSure}. */
    @Nullable
    Answer find(Asked asked, Locale language, Caller caller) {
        var shared = find(AnswerKey.shared(asked, language, caller));
        return shared != null || caller.isNobody() ? shared : find(AnswerKey.own(asked, language, caller));
    }

    private @Nullable Answer find(AnswerKey key) {
        var answer = kept.getIfPresent(key);
        if (answer == null || freshness.holds(answer)) {
            return answer;
        }
        kept.asMap().remove(key, answer);
        return null;
    }

    /** An answer that was given without an error; it is kept, unless it is so for this moment only. */
    @Nullable
    Answer keep(Making making, byte[] octets) {
        var basis = making.basis();
        if (basis == null) {
            return null;
        }
        var answer = new Answer(making.asked().document(), foundation(making, basis), octets);
        var mayBeKept = octets.length <= config.largestAnswer() && !basis.isOfMoment();
        if (mayBeKept && freshness.isSure() && freshness.holds(answer)) {
            kept.put(key(making, basis), answer);
        }
        return answer;
    }

    private static AnswerKey key(Making making, Basis basis) {
        return basis.isOfAccount()
                ? AnswerKey.own(making.asked(), making.language(), making.caller())
                : AnswerKey.shared(making.asked(), making.language(), making.caller());
    }

    private Foundation foundation(Making making, Basis basis) {
        var tables = basis.queries().isEmpty() ? Set.<String>of() : things.of(basis.queries());
        var government = making.caller().government();
        if (!basis.isOfDay()) {
            return new Foundation(government, tables, making.mark(), Long.MIN_VALUE, Long.MAX_VALUE);
        }
        return new Foundation(
                government,
                tables,
                making.mark(),
                midnight(making.day()),
                midnight(making.day().plusDays(1)));
    }

    private long midnight(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant().toEpochMilli();
    }

    double octets() {
        return kept.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }

    double size() {
        return kept.estimatedSize();
    }

    double evictions() {
        return evictions.doubleValue();
    }

    void forgetAll() {
        kept.invalidateAll();
    }
}
