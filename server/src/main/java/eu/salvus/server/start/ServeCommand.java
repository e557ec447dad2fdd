package eu.salvus.server.start;

import eu.salvus.server.Salvus;
import eu.salvus.server.Texts;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code salvus serve}: starts the application, and says in one line where it is. */
@Command(name = "salvus serve", mixinStandardHelpOptions = true, sortOptions = false)
final class ServeCommand implements Callable<Integer> {

    /** It runs. */
    static final int STARTED = -1;

    private static final int USAGE = 64;
    private static final int SOFTWARE = 70;
    private static final int CENTRE_CONNECTIONS = 50_000;
    private static final int MOST_PORTS = 65_535;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", descriptionKey = "serve.port")
    private int port;

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1", descriptionKey = "serve.host")
    private String host = "127.0.0.1";

    @Option(names = "--address", paramLabel = "URL", descriptionKey = "serve.address")
    private @Nullable URI typed;

    @Option(names = "--tls-certificate", paramLabel = "FILE", descriptionKey = "serve.tls-certificate")
    private @Nullable Path certificate;

    @Option(names = "--tls-key", paramLabel = "FILE", descriptionKey = "serve.tls-key")
    private @Nullable Path key;

    @Option(names = "--log", paramLabel = "FORM", descriptionKey = "serve.log")
    private @Nullable LogForm log;

    private final Texts texts = Texts.in(Locale.getDefault());
    private final String role;

    ServeCommand() {
        this("hospital");
    }

    /**
     * Starts the application in a role.
     *
     * @param role {@code hospital}, or {@code centre}, which publishes and collects for others
     */
    ServeCommand(String role) {
        this.role = role;
    }

    @Override
    public Integer call() {
        String wrong = wrong();
        if (wrong != null) {
            return say(wrong, USAGE);
        }
        Path folder = data.folder();
        try {
            DataFolder.make(folder);
        } catch (IOException failure) {
            return say(texts.of("serve.no-folder", folder, String.valueOf(failure.getMessage())), USAGE);
        }
        if (data.elsewhere() == null && DataFolder.isInUse(folder)) {
            return say(texts.of("serve.data-in-use", folder), SOFTWARE);
        }
        if (isTaken()) {
            return say(texts.of("serve.port-in-use", String.valueOf(port), String.valueOf(port + 1)), SOFTWARE);
        }
        SpringApplication application = new SpringApplication(Salvus.class);
        application.setLogStartupInfo(false);
        try {
            answers();
            ConfigurableApplicationContext started = application.run(arguments(folder));
            DataFolder.close(folder);
            String used = started.getEnvironment().getProperty("local.server.port", String.valueOf(port));
            System.out.println(texts.of("serve.started", address(used)));
            return STARTED;
        } catch (SQLException | RuntimeException failure) {
            return say(new StartFailure(texts, folder, data.elsewhere()).explain(failure, port), SOFTWARE);
        }
    }

    /** Asked before the application starts, a database elsewhere that lets nobody in is told in a sentence; later, its failure fills the log. */
    private void answers() throws SQLException {
        if (data.elsewhere() != null) {
            data.source().getConnection().close();
        }
    }

    private @Nullable String wrong() {
        if (port < 0 || port > MOST_PORTS) {
            return texts.of("serve.bad-port", String.valueOf(port));
        }
        if ((certificate == null) != (key == null)) {
            return texts.of("serve.half-tls");
        }
        for (Path file : new @Nullable Path[] {certificate, key}) {
            if (file != null && !Files.isReadable(DataOptions.absolute(file))) {
                return texts.of("serve.no-tls-file", file);
            }
        }
        if (typed != null
                && (typed.getHost() == null || !List.of("http", "https").contains(typed.getScheme()))) {
            return texts.of("serve.bad-address", typed);
        }
        return certificate == null && !isLoopback() ? texts.of("serve.needs-tls", host) : null;
    }

    /** Asked before the application starts, that is told in a sentence; later, its failure fills the log. */
    private boolean isTaken() {
        try (ServerSocket socket = new ServerSocket()) {
            // As the application does it: what a former one has closed is free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
            return false;
        } catch (BindException refused) {
            return String.valueOf(refused.getMessage()).contains("in use");
        } catch (IOException | RuntimeException other) {
            return false;
        }
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (IOException unknown) {
            return false;
        }
    }

    /** As arguments, settings win over those of the file that comes with the program. */
    private String[] arguments(Path folder) {
        return properties(folder).entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    private Map<String, Object> properties(Path folder) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("server.port", port);
        properties.put("server.address", host);
        properties.put("salvus.data", folder.toString());
        properties.put("salvus.role", role);
        if (role.equals("centre")) {
            // Each hospital that listens to the bell keeps a connection.
            properties.put("server.tomcat.max-connections", CENTRE_CONNECTIONS);
        }
        if (typed != null || port > 0) {
            properties.put("salvus.address", address(String.valueOf(port)));
        }
        if (certificate != null && key != null) {
            properties.put(
                    "spring.ssl.bundle.pem.salvus.keystore.certificate", "file:" + DataOptions.absolute(certificate));
            properties.put("spring.ssl.bundle.pem.salvus.keystore.private-key", "file:" + DataOptions.absolute(key));
            properties.put("server.ssl.bundle", "salvus");
            properties.put("server.servlet.session.cookie.secure", true);
        }
        if (LogForm.of(log, System.getenv()) == LogForm.JSON) {
            properties.put("salvus.log.appender", "structured-console");
            properties.put("logging.structured.format.console", "ecs");
        }
        String home = System.getProperty("salvus.home");
        if (home != null) {
            properties.put(
                    "management.endpoint.sbom.application.location",
                    Path.of(home, "app", "sbom.cdx.json").toUri());
        }
        String elsewhere = data.elsewhere();
        if (elsewhere != null) {
            properties.put("spring.datasource.url", elsewhere);
            properties.put("spring.datasource.username", "");
            properties.put("spring.datasource.password", DataOptions.password());
        }
        return properties;
    }

    private String address(String used) {
        if (typed != null) {
            return typed.toString();
        }
        // Browsers take passkeys for names only, and this machine's is localhost.
        String name = isLoopback() ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
        return (certificate == null ? "http://" : "https://") + name + ":" + used;
    }

    private static int say(String text, int exit) {
        System.err.println(text);
        return exit;
    }
}
