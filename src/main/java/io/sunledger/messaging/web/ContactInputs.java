package io.sunledger.messaging.web;

import io.sunledger.kernel.Refused;
import io.sunledger.messaging.ContactCommands.AddContact;
import io.sunledger.messaging.ContactCommands.ChangeContact;
import io.sunledger.messaging.domain.Contact;
import io.sunledger.messaging.domain.ContactRole;
import io.sunledger.messaging.domain.RobotKind;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What the acts on contacts take, over both protocols. */
public interface ContactInputs {
    /** A robot of a group chat; its address and its secret are never given back. */
    @Input("RobotInput")
    record RobotInput(
            @NonNull RobotKind kind,
            @NonNull String url,
            @Nullable String secret) {
        private Contact.Robot robot() {
            if (kind == null || url == null) {
                throw new Refused("request.malformed", "robot");
            }
            return new Contact.Robot(kind, url, secret);
        }
    }

    /** @param unitId null: the office */
    @Input("AddContactInput")
    record AddContactInput(
            @Id @Nullable UUID unitId,
            @NonNull ContactRole role,
            @NonNull String name,
            @Nullable String email,
            @Nullable RobotInput robot,
            @Nullable String account,
            @Nullable String idempotencyKey) {
        AddContact command(@Nullable String key) {
            if (role == null) {
                throw new Refused("request.malformed", "role");
            }
            return new AddContact(new Contact.Post(unitId, role), reach(name, email, robot, account), key);
        }
    }

    /** All that is said replaces what was. */
    @Input("ChangeContactInput")
    record ChangeContactInput(
            @Id @NonNull UUID contactId,
            int expectedVersion,
            @NonNull String name,
            @Nullable String email,
            @Nullable RobotInput robot,
            @Nullable String account) {
        ChangeContact command(UUID contact, int version) {
            return new ChangeContact(contact, version, reach(name, email, robot, account));
        }
    }

    /** Which contact is removed. */
    @Input("RemoveContactInput")
    record RemoveContactInput(@Id @NonNull UUID contactId, int expectedVersion) {}

    private static Contact.Reach reach(
            @Nullable String name, @Nullable String email, @Nullable RobotInput robot, @Nullable String account) {
        return new Contact.Reach(
                name == null ? "" : name, given(email), robot == null ? null : robot.robot(), given(account));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
