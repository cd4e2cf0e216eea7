package io.sunledger.testing;

import org.junit.jupiter.api.Test;

@ServiceTest
class ServiceStartsTest {
    @Test
    void the_service_is_ready_on_a_real_database() {
        Management.get("/health/ready").statusCode(200);
    }
}
