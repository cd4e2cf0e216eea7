package io.sunledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.ParseAndValidate;
import graphql.parser.Parser;
import graphql.schema.GraphQLScalarType;
import graphql.schema.TypeResolver;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.ScalarWiringEnvironment;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.WiringFactory;
import io.sunledger.testing.ServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The published schema and the named operations are what the service answers to. */
@ServiceTest
class OperationsTest {
    private static final Path SCHEMA = Path.of("graphql/schema.graphql");
    private static final Path OPERATIONS = Path.of("graphql/operations");

    @Test
    void the_published_schema_is_the_services_own() throws IOException {
        var served = served();
        if (System.getProperty("snap") != null) {
            Files.writeString(SCHEMA, served);
        }

        assertThat(served)
                .as("graphql/schema.graphql differs; renew it with -Dsnap and look at the diff")
                .isEqualTo(Files.readString(SCHEMA));
    }

    @Test
    void every_operation_fits_the_schema() throws IOException {
        var wiring =
                RuntimeWiring.newRuntimeWiring().wiringFactory(new AnyScalar()).build();
        var schema = new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(served()), wiring);

        for (var operation : operations()) {
            var document = Parser.parse(Files.readString(operation));
            assertThat(ParseAndValidate.validate(schema, document, Locale.ENGLISH))
                    .as(operation.getFileName().toString())
                    .isEmpty();
        }
    }

    private static String served() {
        return given().get("/graphql/schema.graphql")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static List<Path> operations() throws IOException {
        try (Stream<Path> files = Files.list(OPERATIONS)) {
            return files.sorted().toList();
        }
    }

    /** Validation does not look into scalars. */
    private static final class AnyScalar implements WiringFactory {
        @Override
        public boolean providesScalar(ScalarWiringEnvironment environment) {
            return !ScalarInfo.isGraphqlSpecifiedScalar(
                    environment.getScalarTypeDefinition().getName());
        }

        @Override
        public GraphQLScalarType getScalar(ScalarWiringEnvironment environment) {
            return graphql.Scalars.GraphQLString.transform(
                    scalar -> scalar.name(environment.getScalarTypeDefinition().getName()));
        }

        @Override
        public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
            return true;
        }

        @Override
        public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
            return resolved -> null;
        }
    }
}
