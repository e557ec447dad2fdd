package eu.salvus.server;

import eu.salvus.server.identity.Hospitals;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test on the whole application. All share one: it starts once. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        properties = {
            "salvus.role=centre",
            "salvus.outgoing.plain=127.0.0.1,localhost",
            "salvus.sources.asked=false",
            "salvus.answers.first-look=PT1H"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = {TestDatabase.class, TestMailbox.class})
@Import({ApiNames.class, MovingClock.class, Hospitals.class, UnmarkedEndpoint.class})
public @interface ServerTest {}
