package eu.salvus.warning.alert;

import eu.salvus.warning.Remediation;
import eu.salvus.warning.Remediation.Kind;
import eu.salvus.warning.Speaker;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an alert says is to be done. For a medical device that is only what its maker or an authority says, word for word: a wrong hint of ours,
 * or of a stranger, could harm the patient at it.
 *
 * @param quotes what publishers say (of a medical device: its maker and authorities), what can be done without an update first
 * @param askBiomedical whether nobody says what to do now with a medical device: then biomedical engineering is to be asked
 * @param limitAccess whether nobody says what to do now with something else: then who can reach it is to be limited
 * @param confirmDisconnecting whether those who treat patients have to agree before anything is taken off the network
 */
public record Guidance(List<Quote> quotes, boolean askBiomedical, boolean limitAccess, boolean confirmDisconnecting) {

    private static final Set<Kind> NOW = EnumSet.of(Kind.WORKAROUND, Kind.MITIGATION);
    private static final Set<Kind> UPDATE = EnumSet.of(Kind.VENDOR_FIX, Kind.OPTIONAL_PATCH);

    /** Copies the list. */
    public Guidance {
        quotes = List.copyOf(quotes);
    }

    /**
     * Something a publisher says, word for word.
     *
     * @param source which advisory
     * @param speaker in what role its publisher speaks
     * @param revision of it
     * @param kind what sort of remedy
     * @param text as written
     * @param place where it stands, as a JSON path
     * @param address where there is more
     */
    public record Quote(
            SourceId source,
            Speaker speaker,
            String revision,
            Kind kind,
            String text,
            String place,
            @Nullable String address) {}

    /** What an alert says. */
    public static Guidance of(Alert alert) {
        List<Quote> now = quotes(alert, NOW);
        List<Quote> all = new ArrayList<>(now);
        all.addAll(quotes(alert, UPDATE));
        all.addAll(quotes(alert, EnumSet.complementOf(both())));
        boolean medical = alert.doer() == Doer.BIOMEDICAL;
        return new Guidance(all, medical && now.isEmpty(), !medical && now.isEmpty(), medical);
    }

    private static EnumSet<Kind> both() {
        EnumSet<Kind> both = EnumSet.copyOf(NOW);
        both.addAll(UPDATE);
        return both;
    }

    private static List<Quote> quotes(Alert alert, Set<Kind> kinds) {
        List<Quote> quotes = new ArrayList<>();
        Set<String> said = new HashSet<>();
        boolean medical = alert.doer() == Doer.BIOMEDICAL;
        for (Concern concern : alert.told()) {
            if (medical && !concern.speaker().rulesDevices()) {
                continue;
            }
            for (Remediation remedy : concern.remedies()) {
                if (kinds.contains(remedy.kind()) && said.add(PlainText.of(remedy.text()))) {
                    quotes.add(new Quote(
                            concern.source(),
                            concern.speaker(),
                            concern.revision(),
                            remedy.kind(),
                            remedy.text(),
                            remedy.place(),
                            remedy.address()));
                }
            }
        }
        return quotes;
    }
}
