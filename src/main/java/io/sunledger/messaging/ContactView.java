package io.sunledger.messaging;

import io.sunledger.messaging.domain.ContactRole;
import io.sunledger.messaging.domain.RobotKind;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * Who is written to for a role (联系人). The address of a robot and its secret are taken and never given.
 *
 * @param unitId null: the office
 * @param robot whose robot it has; null: none
 * @param account the subject of the person's account
 */
@Type("Contact")
public record ContactView(
        @Id @NonNull UUID id,
        @Id @Nullable UUID unitId,
        @NonNull ContactRole role,
        @NonNull String name,
        @Nullable String email,
        @Nullable RobotKind robot,
        @Nullable String account,
        int version) {}
