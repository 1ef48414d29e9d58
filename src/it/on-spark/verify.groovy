import groovy.xml.XmlSlurper

for (name in ['ClusterTest', 'EndedClusterTest', 'LostExecutorTest', 'SubmitTest']) {
    def suite = new XmlSlurper().parse(new File(basedir, "target/surefire-reports/TEST-example.${name}.xml"))
    assert suite.@tests != '0' && suite.@failures == '0' && suite.@errors == '0' && suite.@skipped == '0'
}
