package io.sunledger.platform.openapi;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Discovery;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.inject.build.compatible.spi.MetaAnnotations;

/**
 * When the service is built: puts {@link StoredContract} before Quarkus' own way (CDI 4.1, section 2.10). What binds them is an
 * annotation of Quarkus', since the intercepted class, a library's, cannot see ours where each has its class loader, as in tests.
 */
public class StoreContract implements BuildCompatibleExtension {
    @Discovery
    public void bind(MetaAnnotations annotations) {
        annotations.addInterceptorBinding(StaticInitSafe.class);
    }

    @Enhancement(types = OpenApiDocumentService.class)
    public void store(ClassConfig service) {
        service.addAnnotation(StaticInitSafe.class);
    }
}
