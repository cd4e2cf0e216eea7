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
    /** Report on the own unit's duties. */
    REPORT;

    /** @throws Refused access.forbidden */
    public void require(Actor actor) {
        if (!heldBy(actor)) {
            throw Refused.forbidden("access.forbidden", name());
        }
    }

    public boolean heldBy(Actor actor) {
        return actor.roles().stream().anyMatch(this::heldBy);
    }

    private boolean heldBy(ActorRole role) {
        return switch (this) {
            case READ_REGISTRY, READ_PLANS -> true;
            case KEEP_REGISTRY -> role == ActorRole.OFFICE || role == ActorRole.ADMINISTRATOR;
            case RUN_PLANS -> role == ActorRole.OFFICE;
            case READ_ALL_DUTIES ->
                switch (role) {
                    case OFFICE, LEADER, AUDITOR, THIRD_PARTY -> true;
                    case OFFICER, APPROVER, ADMINISTRATOR -> false;
                };
            case READ_OWN_DUTIES -> role == ActorRole.OFFICER || role == ActorRole.APPROVER;
            case REPORT -> role == ActorRole.OFFICER;
        };
    }
}
