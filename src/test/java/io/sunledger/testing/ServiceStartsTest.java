package io.sunledger.testing;

import static io.restassured.RestAssured.given;

import org.junit.jupiter.api.Test;

@ServiceTest
class ServiceStartsTest {
    @Test
    void the_service_is_ready_on_a_real_database() {
        given().get("/q/health/ready").then().statusCode(200);
    }
}
