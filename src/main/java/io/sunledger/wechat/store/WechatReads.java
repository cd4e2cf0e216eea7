package io.sunledger.wechat.store;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.ActorRole;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.platform.Keyset;
import io.sunledger.platform.Reads;
import io.sunledger.wechat.WechatBindingView;
import io.sunledger.wechat.domain.SecretKind;
import io.sunledger.wechat.domain.WechatBinding;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queries that make views of bindings, and the one that tells for whom an access token speaks. */
@ApplicationScoped
public class WechatReads {
    private static final String VIEW =
            "select b.id, b.issuer, b.account, b.name, b.unitCode, b.roles, b.boundAt, b.confirmedUntil from WechatBinding b ";

    private static final String LASTING = """
            from WechatToken t
            join WechatSession s on s.id = t.sessionId join WechatBinding b on b.id = s.bindingId
            where t.kind = io.sunledger.wechat.domain.SecretKind.ACCESS
            and t.expiresAt > :now and b.confirmedUntil > :now and\s""";

    private final Reads reads;

    WechatReads(Reads reads) {
        this.reads = reads;
    }

    public Uni<Page<WechatBindingView>> page(String government, PageRequest page) {
        return reads.page(
                        Keyset.newestFirst(VIEW + "where b.government = :government", Row.class, "b.id", Row::id),
                        page,
                        Map.of("government", government))
                .map(rows -> rows.map(Row::view));
    }

    public Uni<@Nullable WechatBindingView> ofAccount(String issuer, String account) {
        return reads.one(
                        VIEW + "where b.issuer = :issuer and b.account = :account",
                        Row.class,
                        Map.of("issuer", issuer, "account", account))
                .map(row -> row == null ? null : row.view());
    }

    /** Whose an access token is, and until when; null where it is none, or none any more. */
    public Uni<@Nullable Bearer> bearer(String accessToken, Instant now) {
        return reads.one(
                "select b, t.expiresAt " + LASTING + "t.hash = :hash",
                Bearer.class,
                Map.of("hash", SecretKind.hash(accessToken), "now", now));
    }

    /** Of these hashes those of access tokens that still speak for somebody. */
    public Uni<List<String>> lasting(Set<String> hashes, Instant now) {
        return reads.list(
                "select t.hash " + LASTING + "t.hash in :hashes", String.class, Map.of("hashes", hashes, "now", now));
    }

    /** A binding, and until when a token speaks for it. */
    public record Bearer(WechatBinding binding, Instant until) {}

    record Row(
            UUID id,
            String issuer,
            String account,
            String name,
            @Nullable String unitCode,
            String roles,
            Instant boundAt,
            Instant confirmedUntil) {
        WechatBindingView view() {
            var held = Arrays.stream(roles.split(","))
                    .filter(role -> !role.isEmpty())
                    .map(ActorRole::valueOf)
                    .toList();
            return new WechatBindingView(id, issuer, account, name, unitCode, held, boundAt, confirmedUntil);
        }
    }
}
