package io.sunledger.platform.storage;

import io.sunledger.testing.ServiceTest;
import jakarta.inject.Inject;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class PostgresBlobsTest extends BlobStoreContract {
    @Inject
    BlobStore configured;

    @Override
    BlobStore store() {
        return configured;
    }
}
