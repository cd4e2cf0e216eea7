package io.sunledger.messaging.domain;

import io.sunledger.kernel.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is written to for a role, and where. */
@Entity
public class Contact {
    private static final int LONGEST_NAME = 100;

    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    private @Nullable UUID unitId;

    @Enumerated(EnumType.STRING)
    private ContactRole role;

    private String name;
    private @Nullable String email;

    @Enumerated(EnumType.STRING)
    private @Nullable RobotKind robotKind;

    private @Nullable String robotUrl;
    private @Nullable String robotSecret;
    private @Nullable String account;

    @SuppressWarnings("NullAway.Init")
    protected Contact() {}

    /** @throws Refused contact.role, contact.name, contact.email, contact.unreachable */
    public Contact(UUID id, String government, Post post, Reach reach) {
        if ((post.role() == ContactRole.OFFICE) != (post.unit() == null)) {
            throw new Refused("contact.role");
        }
        this.id = id;
        this.government = government;
        this.unitId = post.unit();
        this.role = post.role();
        reach(reach);
    }

    /** @param unit null for the office */
    public record Post(@Nullable UUID unit, ContactRole role) {}

    /**
     * Where a person is reached; at least one of e-mail, robot and account.
     *
     * @param account the subject of the person's account, for the inbox of a role that no token has
     */
    public record Reach(
            String name,
            @Nullable String email,
            @Nullable Robot robot,
            @Nullable String account) {}

    /**
     * A robot of a group chat.
     *
     * @param secret what DingTalk's robot is signed with; null where it has none
     */
    public record Robot(
            RobotKind kind, String url, @Nullable String secret) {
        @Override
        public String toString() {
            return kind.name();
        }
    }

    /** @throws Refused version.stale, contact.name, contact.email, contact.unreachable */
    public void change(int expectedVersion, Reach said) {
        expect(expectedVersion);
        reach(said);
    }

    /** @throws Refused version.stale */
    public void expect(int expectedVersion) {
        if (expectedVersion != version) {
            throw Refused.stale(name, expectedVersion, version);
        }
    }

    private void reach(Reach said) {
        if (said.name().isBlank() || said.name().length() > LONGEST_NAME) {
            throw new Refused("contact.name", LONGEST_NAME);
        }
        if (said.email() != null && !EmailAddress.isPlain(said.email())) {
            throw new Refused("contact.email", said.email());
        }
        if (said.email() == null && said.robot() == null && said.account() == null) {
            throw new Refused("contact.unreachable");
        }
        var robot = said.robot();
        name = said.name().strip();
        email = said.email();
        robotKind = robot == null ? null : robot.kind();
        robotUrl = robot == null ? null : robot.url();
        robotSecret = robot == null ? null : robot.secret();
        account = said.account();
    }

    public UUID id() {
        return id;
    }

    public String government() {
        return government;
    }

    public @Nullable UUID unitId() {
        return unitId;
    }

    public ContactRole role() {
        return role;
    }

    public Reach reach() {
        return new Reach(name, email, robot(), account);
    }

    public @Nullable Robot robot() {
        return robotKind == null || robotUrl == null ? null : new Robot(robotKind, robotUrl, robotSecret);
    }

    public int version() {
        return version;
    }
}
