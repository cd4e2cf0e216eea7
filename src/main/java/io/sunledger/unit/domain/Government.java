package io.sunledger.unit.domain;

import io.sunledger.kernel.GovernmentLevel;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A government, known by the code that tokens give. */
@Entity
public class Government {
    @Id
    private String code;

    @Version
    private int version;

    private String name;

    @Enumerated(EnumType.STRING)
    private GovernmentLevel level;

    @SuppressWarnings("NullAway.Init")
    protected Government() {}

    public Government(String code, String name, GovernmentLevel level) {
        this.code = code;
        this.name = Texts.name(name);
        this.level = level;
    }

    public void correct(String name, GovernmentLevel level) {
        this.name = Texts.name(name);
        this.level = level;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public GovernmentLevel level() {
        return level;
    }

    public int version() {
        return version;
    }
}
