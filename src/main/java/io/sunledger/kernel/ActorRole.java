package io.sunledger.kernel;

import java.util.Locale;
import java.util.Optional;

/** What an account may be for its government or unit; an account may be several. */
public enum ActorRole {
    /** 联络员: reports on its unit's duties. */
    OFFICER,
    /** 审批人: approves what its unit's officers report. */
    APPROVER,
    /** 政务公开办: runs the plans of its government. */
    OFFICE,
    /** 领导: reads everything of its government. */
    LEADER,
    /** 审计: reads everything of its government, changes nothing. */
    AUDITOR,
    /** 管理员: keeps the registry of units. */
    ADMINISTRATOR,
    /** 第三方: a program that reads issued plans and their duties. */
    THIRD_PARTY;

    /** As a token spells it: THIRD_PARTY is {@code third-party}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role that a token spells so: {@code third-party} is THIRD_PARTY. */
    public static Optional<ActorRole> spelt(String word) {
        var name = word.toUpperCase(Locale.ROOT).replace('-', '_');
        for (var role : values()) {
            if (role.name().equals(name)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
