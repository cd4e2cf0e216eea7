package io.sunledger.webhook.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import io.sunledger.webhook.EventType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Lists what receivers are sent in the OpenAPI document, one entry under {@code webhooks} for each type, with an example. */
@OpenApiFilter(stages = RunStage.BUILD)
public class WebhookDocument implements OASFilter {
    private static final String EVENT = "WebhookEvent";
    private static final String EXAMPLE_ID = "019a3c52-7d1e-7b44-8f0a-5e9d2c6b1a30";
    private static final String OTHER_ID = "019a3c4f-00aa-7c31-9b62-c4d81f7e2b05";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema(EVENT, schema());
        for (var type : EventType.values()) {
            document.addWebhook(type.type(), item(type));
        }
    }

    private static PathItem item(EventType type) {
        var content = OASFactory.createContent()
                .addMediaType(
                        "application/cloudevents+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/" + EVENT))
                                .addExample(
                                        "example", OASFactory.createExample().value(example(type))));
        return OASFactory.createPathItem()
                .POST(headers(OASFactory.createOperation())
                        .summary(type.meaning())
                        .operationId("on" + type.name())
                        .requestBody(
                                OASFactory.createRequestBody().required(true).content(content))
                        .responses(OASFactory.createAPIResponses()
                                .addAPIResponse(
                                        "2XX", OASFactory.createAPIResponse().description("Received"))
                                .addAPIResponse(
                                        "410",
                                        OASFactory.createAPIResponse()
                                                .description("Nothing is wanted any more: the webhook is stopped"))));
    }

    private static Operation headers(Operation operation) {
        return operation
                .addParameter(header("webhook-id", "The same for all attempts"))
                .addParameter(header("webhook-timestamp", "When it was sent, in seconds since 1970"))
                .addParameter(header("webhook-signature", "One signature a secret, as Standard Webhooks 1.0 has it"));
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(true)
                .description(description)
                .schema(text());
    }

    private static Schema schema() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("CloudEvents 1.0 in JSON, structured mode; data has ids and a state, where they apply")
                .addProperty("specversion", text())
                .addProperty("id", text())
                .addProperty("source", text())
                .addProperty("type", text())
                .addProperty("subject", text())
                .addProperty("time", text().format("date-time"))
                .addProperty("datacontenttype", text())
                .addProperty(
                        "data",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.OBJECT)
                                .additionalPropertiesSchema(text()))
                .required(List.of("specversion", "id", "source", "type", "subject", "time", "data"));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static Map<String, Object> example(EventType type) {
        var data = new LinkedHashMap<String, Object>();
        type.otherIds().forEach(name -> data.put(name, OTHER_ID));
        data.put(type.idName(), EXAMPLE_ID);
        var event = new LinkedHashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", "019a3c60-1f2e-7a90-b1c3-0d4e5f6a7b8c");
        event.put("source", "urn:sunledger:chengchuan");
        event.put("type", type.type());
        event.put("subject", type.path(EXAMPLE_ID));
        event.put("time", "2026-09-28T02:31:07.412Z");
        event.put("datacontenttype", "application/json");
        event.put("data", data);
        return event;
    }
}
