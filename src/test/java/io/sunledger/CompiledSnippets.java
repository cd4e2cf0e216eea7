package io.sunledger;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles tiny classes beside the house, for rules to catch; they never get near the service. */
final class CompiledSnippets {
    private final Path folder;
    private int count;

    CompiledSnippets(Path folder) {
        this.folder = folder;
    }

    /** The classes of a source text that lacks its package declaration. */
    JavaClasses classesOf(String inPackage, String source) {
        try {
            var target = Files.createDirectory(folder.resolve("snippet" + count++));
            compile("package " + inPackage + "; " + source, target);
            return new ClassFileImporter().importPath(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(String source, Path target) {
        var errors = new StringWriter();
        var options = List.of("-d", target.toString(), "-proc:none", "-nowarn");
        var succeeded = ToolProvider.getSystemJavaCompiler()
                .getTask(errors, null, null, options, null, List.of(new Source(name(source), source)))
                .call();
        if (!succeeded) {
            throw new IllegalArgumentException(source + "\n" + errors);
        }
    }

    private static String name(String source) {
        return source.replaceAll("(?s).*\\bclass (\\w+).*", "$1");
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name + JavaFileObject.Kind.SOURCE.extension), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
