import org.apache.spark.launcher.JavaModuleOptions;

/** Prints what Spark wants opened to it; {@code spark-submit} adds it by itself. */
class ModuleOptions {
    public static void main(String[] args) {
        System.out.println(JavaModuleOptions.defaultModuleOptions());
    }
}
