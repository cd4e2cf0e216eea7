package io.sunledger.unit.domain;

import io.sunledger.kernel.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is liaison officer of a unit, and when. */
@Entity
public class UnitLiaison {
    @Id
    private UUID id;

    private String government;
    private UUID unitId;

    @Version
    private int version;

    private String name;
    private @Nullable String phone;
    private @Nullable String email;
    private @Nullable LocalDate fromDay;
    private @Nullable LocalDate toDay;

    @SuppressWarnings("NullAway.Init")
    protected UnitLiaison() {}

    /** @throws Refused unit.name */
    public UnitLiaison(UUID id, String government, UUID unitId, Person person, @Nullable LocalDate from) {
        this.id = id;
        this.government = government;
        this.unitId = unitId;
        this.name = Texts.name(person.name());
        this.phone = person.phone();
        this.email = person.email();
        this.fromDay = from;
    }

    /** Whom to call. */
    public record Person(
            String name, @Nullable String phone, @Nullable String email) {}

    /**
     * Is reached otherwise; what is not said stays.
     *
     * @return whether that is new
     */
    public boolean reach(Person said) {
        var before = person();
        phone = said.phone() == null ? phone : said.phone();
        email = said.email() == null ? email : said.email();
        return !before.equals(person());
    }

    /** @throws Refused version.stale, unit.days */
    public void dismiss(int expectedVersion, LocalDate to) {
        if (expectedVersion != version) {
            throw Refused.stale(name, expectedVersion, version);
        }
        toDay = new Days(fromDay, to).to();
    }

    public UUID id() {
        return id;
    }

    public UUID unitId() {
        return unitId;
    }

    public Person person() {
        return new Person(name, phone, email);
    }

    public Days time() {
        return new Days(fromDay, toDay);
    }

    public int version() {
        return version;
    }
}
