package io.sunledger.export.domain;

import io.sunledger.kernel.Actor;
import io.sunledger.kernel.ActorRole;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.Wording;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Long work of an account, done by whatever node takes it, with the rights that the account had when it asked. A node that works on it
 * says so again and again; one that falls silent loses it to another.
 */
@MappedSuperclass
public abstract class Job {
    /** How often it is tried before it is given up. */
    static final int MOST_ATTEMPTS = 3;

    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    private String issuer;
    private String subject;
    private String account;
    private String name;

    @Nullable
    private String unitCode;

    private String roles;

    @Enumerated(EnumType.STRING)
    private JobState state;

    private Instant askedAt;
    private @Nullable Instant finishedAt;
    private Instant expiresAt;
    private @Nullable UUID claim;
    private @Nullable Instant claimedUntil;
    private int attempts;
    private int done;
    private @Nullable Integer total;
    private @Nullable String failure;
    private @Nullable String failureFacts;

    @SuppressWarnings("NullAway.Init")
    protected Job() {}

    protected Job(UUID id, Actor by, Instant now, Duration kept) {
        this.id = id;
        this.government = by.government();
        this.issuer = by.issuer();
        this.subject = by.subject();
        this.account = by.account();
        this.name = by.name();
        this.unitCode = by.unit();
        this.roles = by.roles().stream().map(ActorRole::name).sorted().collect(Collectors.joining(","));
        this.state = JobState.WAITING;
        this.askedAt = now;
        this.expiresAt = now.plus(kept);
    }

    /** Whether a node may take it now. */
    public boolean isFree(Instant now) {
        return !state.isOver() && (claimedUntil == null || claimedUntil.isBefore(now));
    }

    /**
     * Is taken by a node, or given up where too many have tried.
     *
     * @return whether it is to be worked on
     */
    public boolean take(UUID by, Instant now, Instant until) {
        if (attempts >= MOST_ATTEMPTS) {
            fail(new Refused("job.failed"), now);
            return false;
        }
        state = JobState.RUNNING;
        claim = by;
        claimedUntil = until;
        attempts++;
        done = 0;
        return true;
    }

    /** Whether whoever took it so still has it. */
    public boolean isOf(UUID by) {
        return state == JobState.RUNNING && by.equals(claim);
    }

    /** So much is done, and its node is alive. */
    public void reach(int reached, @Nullable Integer ofAll, Instant until) {
        done = reached;
        total = ofAll;
        claimedUntil = until;
    }

    /** Its node is alive, and says nothing until then. */
    public void hold(Instant until) {
        claimedUntil = until;
    }

    /** Something went wrong that may go right next time. */
    public void release(Instant retryAt) {
        claim = null;
        claimedUntil = retryAt;
    }

    /** @param why as it is told whoever asked for it */
    public void fail(Refused why, Instant now) {
        failure = why.code();
        failureFacts = Facts.kept(Arrays.asList(why.facts()));
        end(JobState.FAILED, now);
    }

    /** Its maker does not want it any more. @throws Refused job.over */
    public void cancel(Instant now) {
        if (state == JobState.CANCELLED) {
            return;
        }
        if (state.isOver()) {
            throw Refused.of(Refused.Kind.CONFLICT, "job.over", id);
        }
        end(JobState.CANCELLED, now);
    }

    protected final void end(JobState last, Instant now) {
        state = last;
        finishedAt = now;
        claim = null;
        claimedUntil = null;
    }

    public UUID id() {
        return id;
    }

    /** Who asked for it, as the token said. */
    public Actor maker() {
        var held = Arrays.stream(roles.split(","))
                .filter(role -> !role.isEmpty())
                .map(ActorRole::valueOf)
                .collect(Collectors.toSet());
        return new Actor(issuer, subject, name, government, unitCode, held);
    }

    public JobState state() {
        return state;
    }

    public int done() {
        return done;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public @Nullable Instant finishedAt() {
        return finishedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable Integer total() {
        return total;
    }

    /** The code of why it failed. */
    public @Nullable String failure() {
        return failure;
    }

    /** The sentence of why it failed. */
    public @Nullable String failure(Locale language) {
        return failure == null
                ? null
                : Wording.of(
                        failure,
                        language,
                        Facts.of(Objects.requireNonNullElse(failureFacts, "")).toArray());
    }
}
