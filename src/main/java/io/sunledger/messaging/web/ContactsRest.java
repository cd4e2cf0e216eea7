package io.sunledger.messaging.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Refused;
import io.sunledger.messaging.ContactCommands.RemoveContact;
import io.sunledger.messaging.ContactView;
import io.sunledger.messaging.Contacts;
import io.sunledger.messaging.web.ContactInputs.AddContactInput;
import io.sunledger.messaging.web.ContactInputs.ChangeContactInput;
import io.sunledger.platform.rest.Stale;
import io.sunledger.platform.rest.Versions;
import io.sunledger.security.CurrentActor;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who is written to, over REST. */
@Path("/api/v1/contacts")
public class ContactsRest {
    private final Contacts contacts;
    private final CurrentActor actor;

    ContactsRest(Contacts contacts, CurrentActor actor) {
        this.contacts = contacts;
        this.actor = actor;
    }

    @GET
    public Uni<List<ContactView>> list(@RestQuery @Nullable UUID unitId) {
        return contacts.list(unitId, actor.get());
    }

    @GET
    @Path("/{id}")
    public Uni<RestResponse<ContactView>> get(@RestPath UUID id) {
        return found(id).map(contact -> Versions.tagged(contact, contact.version()));
    }

    @POST
    public Uni<RestResponse<ContactView>> add(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable AddContactInput body) {
        var command = given(body).command(key);
        return contacts.add(command, actor.get())
                .chain(this::found)
                .map(contact -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, contact)
                        .location(URI.create("/api/v1/contacts/" + contact.id()))
                        .header("ETag", '"' + Integer.toString(contact.version()) + '"')
                        .build());
    }

    @PUT
    @Path("/{id}")
    public Uni<RestResponse<ContactView>> change(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable ChangeContactInput body) {
        var command = given(body).command(id, Versions.required(ifMatch));
        return Stale.telling(contacts.change(command, actor.get()).chain(this::found), () -> found(id))
                .map(contact -> Versions.tagged(contact, contact.version()));
    }

    @DELETE
    @Path("/{id}")
    public Uni<RestResponse<Void>> remove(@RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var command = new RemoveContact(id, Versions.required(ifMatch));
        return Stale.telling(contacts.remove(command, actor.get()), () -> found(id))
                .map(removed -> RestResponse.noContent());
    }

    private Uni<ContactView> found(UUID id) {
        return contacts.find(id, actor.get()).onItem().ifNull().failWith(() -> Refused.notFound("contact", id));
    }

    private static <B> B given(@Nullable B body) {
        if (body == null) {
            throw new Refused("request.malformed", "{}");
        }
        return body;
    }
}
