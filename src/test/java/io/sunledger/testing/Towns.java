package io.sunledger.testing;

import io.sunledger.kernel.ActorRole;
import io.sunledger.kernel.GovernmentLevel;
import io.sunledger.kernel.Ids;
import io.sunledger.plan.Plans;
import io.sunledger.unit.Governments;
import io.sunledger.unit.Groups;
import io.sunledger.unit.RegisterGovernment;
import io.sunledger.unit.Units;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the governments of tests. */
@ApplicationScoped
public class Towns {
    private final Governments governments;
    private final Units units;
    private final Groups groups;
    private final Plans plans;

    Towns(Governments governments, Units units, Groups groups, Plans plans) {
        this.governments = governments;
        this.units = units;
        this.groups = groups;
        this.plans = plans;
    }

    /** One that no other test knows. */
    public Town anew() {
        return of("town-" + Ids.next());
    }

    /** The one with this code; several tests may share it, as the accounts of the realm do. */
    public Town of(String code) {
        var town = new Town(this, code);
        var command = new RegisterGovernment("测试市", GovernmentLevel.CITY);
        Await.answer(() -> governments.register(command, town.actor(null, ActorRole.OFFICE)));
        return town;
    }

    Units units() {
        return units;
    }

    Groups groups() {
        return groups;
    }

    Plans plans() {
        return plans;
    }
}
