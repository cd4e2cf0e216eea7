package io.sunledger.platform.storage;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import software.amazon.awssdk.http.auth.aws.crt.internal.signer.DefaultAwsCrtV4aHttpSigner;
import software.amazon.awssdk.http.auth.aws.internal.signer.util.OptionalDependencyLoaderUtil;

/**
 * Takes the place of a method of the AWS SDK in a native image, and nowhere else. It makes the signer for several regions at once, which
 * needs a library of native code, the common runtime; that is not there, and whoever builds an image is told of every class that is not.
 * Ours has one region.
 */
@TargetClass(OptionalDependencyLoaderUtil.class)
final class NoCommonRuntime {
    private NoCommonRuntime() {}

    /** On the JVM it fails as well, where the library is looked for. */
    @Substitute
    public static DefaultAwsCrtV4aHttpSigner getDefaultAwsCrtV4aHttpSigner() {
        throw new UnsupportedOperationException(
                "signatures for several regions need software.amazon.awssdk:http-auth-aws-crt");
    }
}
