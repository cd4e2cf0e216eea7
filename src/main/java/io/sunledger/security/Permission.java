package io.sunledger.security;

import io.sunledger.kernel.Actor;
import io.sunledger.kernel.ActorRole;
import io.sunledger.kernel.Refused;

/** What may be done, and by which roles; whose data it is done to, each query says by the actor's government and unit. */
public enum Permission {
    /** Look up units, groups and names. */
    READ_REGISTRY,
    /** Change units, groups and names. */
    KEEP_REGISTRY,
    /** See and work on drafts, issue and amend plans. */
    RUN_PLANS,
    /** See issued plans. */
    READ_PLANS,
    /** See the duties and reports of every unit. */
    READ_ALL_DUTIES,
    /** See the duties and reports of the own unit. */
    READ_OWN_DUTIES,
    /** Report on the own unit's duties, receive them, break them down into measures. */
    REPORT,
    /** Approve what another person of the own unit wrote. */
    APPROVE,
    /** Hand the own unit's duties over from one officer to another. */
    HAND_OVER,
    /** Attach evidence to the own unit's duties. */
    ATTACH_EVIDENCE,
    /** Withhold evidence from the public, or redact it. */
    WITHHOLD_EVIDENCE,
    /** Accept and return reports, close duties out, reopen them. */
    REVIEW,
    /** Decide on extensions. */
    GRANT_EXTENSION,
    /** Enter notices of public holidays. */
    KEEP_CALENDAR,
    /** Issue urging sheets. */
    URGE,
    /** Sign for the own unit's urging sheets, and answer them. */
    ANSWER_URGING,
    /** Read all events of the own government. */
    READ_EVENTS,
    /** Read the events that concern the own unit. */
    READ_OWN_EVENTS,
    /** Be told of events by webhooks of one's own. */
    OWN_WEBHOOKS,
    /** See and change the webhooks of everybody of the government. */
    KEEP_WEBHOOKS,
    /** Say which identity providers are trusted; only in the government that runs the installation. */
    KEEP_IDENTITY_PROVIDERS;

    /** @throws Refused access.forbidden */
    public void require(Actor actor) {
        if (!heldBy(actor)) {
            throw Refused.forbidden("access.forbidden", name());
        }
    }

    public boolean heldBy(Actor actor) {
        return actor.roles().stream().anyMatch(this::heldBy);
    }

    /** Whether it reaches no further than the actor's own unit. */
    public boolean ofOwnUnit() {
        return switch (this) {
            case REPORT, APPROVE, HAND_OVER, ATTACH_EVIDENCE, ANSWER_URGING, READ_OWN_DUTIES, READ_OWN_EVENTS -> true;
            case READ_REGISTRY,
                    KEEP_REGISTRY,
                    RUN_PLANS,
                    READ_PLANS,
                    READ_ALL_DUTIES,
                    WITHHOLD_EVIDENCE,
                    REVIEW,
                    GRANT_EXTENSION,
                    KEEP_CALENDAR,
                    URGE,
                    READ_EVENTS,
                    OWN_WEBHOOKS,
                    KEEP_WEBHOOKS,
                    KEEP_IDENTITY_PROVIDERS -> false;
        };
    }

    private boolean heldBy(ActorRole role) {
        return switch (this) {
            case READ_REGISTRY, READ_PLANS -> true;
            case KEEP_REGISTRY, KEEP_CALENDAR, KEEP_WEBHOOKS ->
                role == ActorRole.OFFICE || role == ActorRole.ADMINISTRATOR;
            case RUN_PLANS, REVIEW, WITHHOLD_EVIDENCE, GRANT_EXTENSION, URGE -> role == ActorRole.OFFICE;
            case KEEP_IDENTITY_PROVIDERS -> role == ActorRole.ADMINISTRATOR;
            case READ_EVENTS -> role == ActorRole.OFFICE || role == ActorRole.AUDITOR;
            case READ_ALL_DUTIES ->
                switch (role) {
                    case OFFICE, LEADER, AUDITOR, THIRD_PARTY -> true;
                    case OFFICER, APPROVER, ADMINISTRATOR -> false;
                };
            case READ_OWN_DUTIES, READ_OWN_EVENTS, HAND_OVER, ANSWER_URGING ->
                role == ActorRole.OFFICER || role == ActorRole.APPROVER;
            case REPORT, ATTACH_EVIDENCE -> role == ActorRole.OFFICER;
            case APPROVE -> role == ActorRole.APPROVER;
            case OWN_WEBHOOKS ->
                switch (role) {
                    case OFFICE, ADMINISTRATOR, THIRD_PARTY -> true;
                    case OFFICER, APPROVER, LEADER, AUDITOR -> false;
                };
        };
    }
}
