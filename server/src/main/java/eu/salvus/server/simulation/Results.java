package eu.salvus.server.simulation;

import eu.salvus.server.NotFoundException;
import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.Caller;
import eu.salvus.simulation.RunLosses;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What simulations found, as it was put into words when they ended. */
@Service
class Results {

    private static final String CARE = "care";
    private static final String PEOPLE = "people";
    private static final String SERVICE = "service/";

    private final JdbcClient database;
    private final Simulations simulations;
    private final AuditLog audit;

    Results(JdbcClient database, Simulations simulations, AuditLog audit) {
        this.database = database;
        this.simulations = simulations;
        this.audit = audit;
    }

    /** A text of a result, in a language. */
    @Transactional
    public String text(Caller caller, UUID id, String kind, String language) {
        read(caller, id);
        return told(id, kind, language);
    }

    /** A text of a result that the reader may see. */
    String told(UUID id, String kind, String language) {
        return database.sql("select body from simulation_result where simulation = ? and kind = ? and language = ?")
                .params(id, kind, language)
                .query(String.class)
                .optional()
                .orElseThrow(() -> NotFoundException.of("result of simulation", id));
    }

    /** One of the caller's organisation whose findings they are about to see. */
    @Transactional
    public StoredSimulation read(Caller caller, UUID id) {
        StoredSimulation simulation = simulations.get(caller, id);
        audit.writeRead(caller, Act.RESULT_READ, "simulation/" + id, Map.of());
        return simulation;
    }

    /**
     * A page of a result, to be taken along.
     *
     * @param form as what: {@code html} or {@code pdf}
     */
    @Transactional
    public String page(Caller caller, UUID id, String audience, String language, String form) {
        simulations.get(caller, id);
        audit.write(caller, Act.RESULT_TAKEN, "simulation/" + id, Map.of("audience", audience, "form", form));
        return unpacked(
                database.sql("select body from simulation_page where simulation = ? and audience = ? and language = ?")
                        .params(id, audience, language)
                        .query((row, number) -> row.getBytes("body"))
                        .optional()
                        .orElseThrow(() -> NotFoundException.of("page of simulation", id)));
    }

    /** What each run of a result lost that the reader may see. */
    RunLosses losses(UUID id) {
        Map<String, double[]> all = new LinkedHashMap<>();
        database.sql("select name, losses from simulation_runs where simulation = ? order by name")
                .param(id)
                .query((row, number) -> Map.entry(row.getString("name"), numbers(row.getBytes("losses"))))
                .list()
                .forEach(one -> all.put(one.getKey(), one.getValue()));
        double[] care = all.remove(CARE);
        double[] people = all.remove(PEOPLE);
        if (care == null || people == null) {
            throw NotFoundException.of("result of simulation", id);
        }
        Map<String, double[]> services = new LinkedHashMap<>();
        all.forEach((name, losses) -> services.put(name.substring(SERVICE.length()), losses));
        return new RunLosses(care, people, services);
    }

    /** Whether a simulation has texts of a kind. */
    boolean has(UUID id, String kind) {
        return database.sql("select count(*) from simulation_result where simulation = ? and kind = ?")
                        .params(id, kind)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Keeps texts of a kind that were made later, by language. */
    @Transactional
    public void add(UUID id, String kind, Map<String, String> bodies) {
        bodies.forEach((language, body) -> keep(id, new ToldResult.Text(kind, language, body)));
    }

    /**
     * Keeps what was found, in the transaction in which the simulation ends.
     *
     * @param toldRun the typical run, which is told
     */
    void keep(UUID id, int toldRun, ToldResult told) {
        database.sql("update simulation set told_run = ? where id = ?")
                .params(toldRun, id)
                .update();
        for (ToldResult.Text text : told.texts()) {
            keep(id, text);
        }
        for (ToldResult.Page page : told.pages()) {
            database.sql("insert into simulation_page (simulation, audience, language, body) values (?, ?, ?, ?)")
                    .params(id, page.audience(), page.language(), packed(page.html()))
                    .update();
        }
        keep(id, CARE, told.losses().care());
        keep(id, PEOPLE, told.losses().people());
        told.losses().services().forEach((service, losses) -> keep(id, SERVICE + service, losses));
    }

    private void keep(UUID id, ToldResult.Text text) {
        database.sql("insert into simulation_result (simulation, kind, language, body) values (?, ?, ?, ?)")
                .params(id, text.kind(), text.language(), text.body())
                .update();
    }

    private void keep(UUID id, String name, double[] losses) {
        ByteBuffer bytes = ByteBuffer.allocate(losses.length * Double.BYTES);
        bytes.asDoubleBuffer().put(losses);
        database.sql("insert into simulation_runs (simulation, name, losses) values (?, ?, ?)")
                .params(id, name, bytes.array())
                .update();
    }

    private static double[] numbers(byte[] bytes) {
        double[] numbers = new double[bytes.length / Double.BYTES];
        ByteBuffer.wrap(bytes).asDoubleBuffer().get(numbers);
        return numbers;
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String unpacked(byte[] bytes) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
