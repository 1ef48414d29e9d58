import groovy.xml.XmlSlurper

def suite = new XmlSlurper().parse(new File(basedir, 'target/surefire-reports/TEST-example.ClaimsTest.xml'))
assert suite.@tests == '1' && suite.@failures == '0' && suite.@errors == '0' && suite.@skipped == '0'
