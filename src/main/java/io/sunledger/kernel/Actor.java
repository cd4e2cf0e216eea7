package io.sunledger.kernel;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: an account with what its token says of it. One whose {@link #watched} notices when somebody asks for the account
 * itself, and not only for what it shares with its colleagues: government, unit and roles.
 */
public final class Actor {
    private final String issuer;
    private final String subject;
    private final String name;
    private final String government;
    private final @Nullable String unit;
    private final Set<ActorRole> roles;
    private final Runnable whenNamed;

    /**
     * @param issuer the identity provider; an account is issuer and subject, never a name
     * @param subject the account there
     * @param name for display only
     * @param government the code of the government whose data these are
     * @param unit the code of its unit there, where it belongs to one
     * @param roles may be empty: such an account may do nothing
     */
    public Actor(
            String issuer,
            String subject,
            String name,
            String government,
            @Nullable String unit,
            Set<ActorRole> roles) {
        this(issuer, subject, name, government, unit, Set.copyOf(roles), () -> {});
    }

    private Actor(
            String issuer,
            String subject,
            String name,
            String government,
            @Nullable String unit,
            Set<ActorRole> roles,
            Runnable whenNamed) {
        this.issuer = issuer;
        this.subject = subject;
        this.name = name;
        this.government = government;
        this.unit = unit;
        this.roles = roles;
        this.whenNamed = whenNamed;
    }

    /** The service itself, for what no person does: what is due, what a schedule wants. */
    public static Actor system(String government) {
        return new Actor("urn:sunledger", "service", "Sunledger", government, null, Set.of());
    }

    /** The same, telling whenever its issuer, subject or name is asked for. */
    public Actor watched(Runnable whenItIsNamed) {
        return new Actor(issuer, subject, name, government, unit, roles, whenItIsNamed);
    }

    public String issuer() {
        whenNamed.run();
        return issuer;
    }

    public String subject() {
        whenNamed.run();
        return subject;
    }

    public String name() {
        whenNamed.run();
        return name;
    }

    public String government() {
        return government;
    }

    public @Nullable String unit() {
        return unit;
    }

    public Set<ActorRole> roles() {
        return roles;
    }

    public boolean is(ActorRole role) {
        return roles.contains(role);
    }

    /** The account in one word, as histories keep it. */
    public String account() {
        return account(issuer(), subject);
    }

    /** The same of an account that need not be able to act. */
    public static String account(String issuer, String subject) {
        return issuer + "#" + subject;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Actor actor
                && issuer().equals(actor.issuer)
                && subject.equals(actor.subject)
                && name.equals(actor.name)
                && government.equals(actor.government)
                && Objects.equals(unit, actor.unit)
                && roles.equals(actor.roles);
    }

    @Override
    public int hashCode() {
        return Objects.hash(issuer(), subject, name, government, unit, roles);
    }

    @Override
    public String toString() {
        return account() + " (" + name + ") of " + government + '/' + unit + ' ' + roles;
    }
}
