package io.sunledger.unit.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A further name of a group. */
@Entity
@Table(name = "unit_group_name")
public class GroupName {
    @Id
    private UUID id;

    private String government;
    private UUID groupId;
    private String name;
    private String addedBy;
    private Instant addedAt;

    @SuppressWarnings("NullAway.Init")
    protected GroupName() {}

    /** @throws io.sunledger.kernel.Refused unit.name */
    public GroupName(UUID id, String government, Meaning meaning, String by, Instant at) {
        this.id = id;
        this.government = government;
        this.groupId = meaning.group();
        this.name = Texts.name(meaning.name());
        this.addedBy = by;
        this.addedAt = at;
    }

    /** That a name means a group. */
    public record Meaning(UUID group, String name) {}

    public UUID groupId() {
        return groupId;
    }

    public String name() {
        return name;
    }
}
