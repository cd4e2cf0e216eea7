package io.sunledger.unit;

import static io.sunledger.testing.Await.answer;

import io.sunledger.kernel.Actor;
import io.sunledger.kernel.ActorRole;
import io.sunledger.kernel.GovernmentLevel;
import io.sunledger.kernel.Ids;
import java.util.Set;

/** Offices of governments that no other test knows. */
final class Offices {
    private Offices() {}

    /** The office of a new government called 澄川市. */
    static Actor registered(Governments governments) {
        var office = actor("office-" + Ids.next(), ActorRole.OFFICE);
        answer(() -> governments.register(new RegisterGovernment("澄川市", GovernmentLevel.CITY), office));
        return office;
    }

    static Actor actor(String government, ActorRole role) {
        return new Actor("https://idp.example", "somebody", "某人", government, null, Set.of(role));
    }
}
