package eu.salvus.warning.product;

import java.util.Set;

/** Words in names of products that tell little. */
final class ProductWords {
    /** They change nothing about which product is meant. */
    static final Set<String> SAY_NOTHING = words("""
            the a an system systems device devices machine machines software product products family series model models
            number version versions all
            """);

    /** Words of many products: sharing only them makes no two products alike. */
    static final Set<String> COMMON = words("""
            and or of for with without on in by to plus monitor monitors patient pump pumps infusion syringe insulin
            programmer workstation station server client central center centre information management medical clinical
            hospital health healthcare care imaging ultrasound scanner mri ct pet spect xr x ray icu ccu vital signs
            telemetry receiver network wireless wlan wifi wi fi module modules unit units hub gateway interface
            application app android service tool database manager portal web cloud base remote controller control panel
            reader bed beds ventilator dialysis anesthesia injector windows based enabled platform energy generator
            cardiac ecg resting stress testing electrocardiograph holter analysis pacs viewer smart digital general
            standard professional pro mobile handheld kit suite solution enterprise data display view power line new only
            not including version image
            """);

    /** What things are, whoever makes them: as whole names of products they say nothing of a thing whose maker is not known. */
    static final Set<String> THINGS = words("""
            printer printers router routers switch switches camera cameras phone phones telephone smartphone computer
            computers pc laptop laptops notebook notebooks desktop tablet tablets terminal firewall recorder recorders
            analyzer analyzers analyser analysers charger chargers defibrillator defibrillators microscope thermometer
            scale scales sensor sensors lamp laser robot generator incubator warmer freezer refrigerator backup browser
            office mail archive storage adapter converter modem ups nas vpn
            """);

    private ProductWords() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
